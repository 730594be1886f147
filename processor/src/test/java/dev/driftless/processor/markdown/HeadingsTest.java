package dev.driftless.processor.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingsTest {

  @Test
  void levelTextAndAnchorAreRead() {
    assertEquals(
        List.of(new Heading(1, "The Contract", "the-contract"), new Heading(6, "deep", "deep"),
            new Heading(2, "closed", "closed"), new Heading(2, "not closed#", "not-closed"),
            new Heading(3, "indented", "indented")),
        Headings.of("\uFEFF# The Contract\r\n###### deep\n## closed ## \n## not closed#\n   ###\tindented"));
  }

  @Test
  void whatIsNoHeadingIsSkipped() {
    assertEquals(List.of(), Headings.of(
        "#none\n####### seven\n    # code\n\\# escaped\n#\n## ##\n```\n# fenced\n```\n<!--\n# comment\n-->\ntext # x"));
  }

  @Test
  void takenAnchorsGetNumbers() {
    assertEquals(List.of("a", "a-1", "a-1-1", "a-2"),
        Headings.of("# A\n# a\n# a-1\n# A!").stream().map(Heading::anchor).toList());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
    "WPCreated|WPCreated|wpcreated",
    "`event_id` (ULID)|`event_id` (ULID)|event_id-ulid",
    "What's new, in 2.0?|What's new, in 2.0?|whats-new-in-20",
    "POST /api/v1/events/|POST /api/v1/events/|post-apiv1events",
    "A — B & C|A — B & C|a--b--c",
    "Prüfung Ärger 你好|Prüfung Ärger 你好|prüfung-ärger-你好",
    "See [the docs](https://example.org/x_y)|See the docs|see-the-docs",
    "See [`code`](#x) ok|See `code` ok|see-code-ok",
    "[ref][1] and [plain]|ref and [plain]|ref-and-plain",
    "_em_ snake_case __strong__|_em_ snake_case __strong__|em-snake_case-strong",
    "*em* **strong**|*em* **strong**|em-strong",
    "`_SYNC_LANE_MAP_`|`_SYNC_LANE_MAP_`|_sync_lane_map_",
    "List<String> `List<String>`|List<String> `List<String>`|list-liststring",
    "a &amp; b|a &amp; b|a--b",
    "cost $1 `$2 \\`|cost $1 `$2 \\`|cost-1-2-",
    "\\[x\\](y) \\<b> \\&amp; \\\\|\\[x\\](y) \\<b> \\&amp; \\\\|xy-b-amp-",
    "with-hyphen  two spaces|with-hyphen  two spaces|with-hyphen--two-spaces",
  })
  void anchorsAreThoseOfGitHub(String source, String text, String anchor) {
    assertEquals(List.of(new Heading(2, text, anchor)), Headings.of("## " + source));
  }
}
