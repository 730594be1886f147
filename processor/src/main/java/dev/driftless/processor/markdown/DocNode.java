package dev.driftless.processor.markdown;

import java.util.List;

/** What a doc comment is made of. */
sealed interface DocNode {

  /** A part that stands by itself. */
  sealed interface Block extends DocNode {}

  record Paragraph(List<Inline> content) implements Block {}

  record Items(boolean numbered, List<List<Block>> items) implements Block {}

  /** Text to be shown as it is, line by line. */
  record Listing(String code) implements Block {}

  /** A part of a paragraph. */
  sealed interface Inline extends DocNode {}

  /** Plain text; its lines begin and end with no blanks that count. */
  record Text(String text) implements Inline {}

  /** A character's name in HTML, {@code &eacute;}, that markdown knows as well. */
  record Entity(String reference) implements Inline {}

  record Code(String code) implements Inline {}

  record Styled(boolean strong, List<Inline> content) implements Inline {}

  record Link(String address, List<Inline> content) implements Inline {}

  record Break() implements Inline {}
}
