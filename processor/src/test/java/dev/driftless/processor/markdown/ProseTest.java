package dev.driftless.processor.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ProseTest {
  @Test
  void backticksMakeCodeAndEverythingElseIsPlain() {
    assertEquals("Run `a *b*` \\*now\\*.", Prose.line("Run `a *b*` *now*."));
    assertEquals("``a`b`` \\<b>", Prose.line("``a`b`` <b>"));
  }

  @Test
  void backticksThatMakeNoCodeStay() {
    assertEquals("a \\` b", Prose.line("a ` b"));
  }

  @Test
  void linesAreJoined() {
    assertEquals("a `b c` d", Prose.line("  a `b\n  c`\r\n d\n"));
    assertEquals("", Prose.line(" \n"));
  }
}
