package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Classifier;
import dev.driftless.processor.model.Classifier.Classification;
import dev.driftless.processor.model.Classifier.Match;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.EnumType.Category;
import dev.driftless.processor.model.EnumType.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The error categories: how a text falls under one, what to do then, and which wins where several could. */
final class CategoriesSection {
  static final String TITLE = "Error categories";

  private final EnumType categories;

  private CategoriesSection(EnumType categories) {
    this.categories = categories;
  }

  static String of(EnumType categories) {
    CategoriesSection section = new CategoriesSection(categories);
    return Parts.joined(List.of(
        "## " + TITLE,
        DocText.blocks(categories.doc()),
        section.rule(),
        section.table(),
        section.precedence()));
  }

  private String rule() {
    Constant fallback = categories.constants().stream()
        .filter(constant -> Classifier.category(constant).isFallback())
        .findFirst()
        .orElseThrow();
    return "The text of an error is put into lower case. It falls under the first category, in the order of this table,"
        + " of which a keyword occurs anywhere in it, be it in the middle of a word; under " + code(fallback)
        + " if none does.";
  }

  private String table() {
    MarkdownTable table = new MarkdownTable("", "Category", "Keywords", "Meaning", "Suggested action");
    int number = 0;
    for (Constant constant : categories.constants()) {
      Category category = Classifier.category(constant);
      table.row(
          category.isFallback() ? "else" : ++number + ".",
          code(constant),
          category.isFallback() ? "(none)" : String.join(", ", Words.codes(category.keywords())),
          EnumValues.meaning(constant),
          Prose.line(category.suggestedAction()));
    }
    return table.toString();
  }

  private String precedence() {
    List<String> parts = new ArrayList<>();
    categories.constants().stream()
        .filter(constant -> Classifier.category(constant).validationErrors())
        .findFirst()
        .map(constant -> "Validators that are generated from this contract refuse what breaks it with messages that all"
            + " fall under " + code(constant) + ": each begins with words that have one of its keywords, and no category"
            + " comes before it. This is proven whenever the contract is compiled.")
        .ifPresent(parts::add);
    List<String> texts = Objects.requireNonNullElse(categories.commonTexts(), List.of());
    if (!texts.isEmpty()) {
      parts.add("Where some texts fall:");
      parts.add(commonTexts(texts));
    }
    if (!parts.isEmpty()) {
      parts.add(0, "### Which category wins");
    }
    return Parts.joined(parts);
  }

  private String commonTexts(List<String> texts) {
    Classifier classifier = new Classifier(categories);
    MarkdownTable table =
        new MarkdownTable("Text", "Category", "Decided by", "Categories that come later and have keywords in it too");
    for (String text : texts) {
      Classification found = classifier.classify(text);
      Optional<Match> match = found.decidedBy();
      table.row(
          Markdown.code(text),
          code(found.category()),
          match.map(decided -> Markdown.code(decided.keywords().get(0))).orElse("no keyword occurs"),
          String.join("; ", found.later().stream().map(CategoriesSection::late).toList()));
    }
    return table.toString();
  }

  private static String late(Match match) {
    return code(match.category()) + " (" + String.join(", ", Words.codes(match.keywords())) + ")";
  }

  private static String code(Constant constant) {
    return Markdown.code(constant.wireName());
  }
}
