package dev.driftless.processor.read;

import dev.driftless.processor.model.Endpoint.Header;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads the headers that an endpoint asks for beyond those that follow from the rest of it. */
final class HeaderReader {
  /** A token of RFC 9110, section 5.6.2. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

  /** A field value of RFC 9110, section 5.5, in ASCII. */
  private static final Pattern VALUE = Pattern.compile("[!-~]([ -~]*[!-~])?");

  /** Headers that follow from something else, with what that is. */
  private static final Map<String, String> DERIVED =
      Map.of(
          "authorization", "authenticated",
          "content-encoding", "contentEncoding",
          "content-type", "@Request",
          "content-length", "the body",
          "transfer-encoding", "the body",
          "connection", "the connection",
          "host", "the server's address");

  private final Problems problems;

  HeaderReader(Problems problems) {
    this.problems = problems;
  }

  /** The headers of an endpoint; those that aren't sound are problems and left out. */
  List<Header> read(TypeElement endpoint, AnnotationMirror annotation) {
    List<Header> headers = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (AnnotationValue value : Mirrors.list(annotation, "headers")) {
      if (!(value.getValue() instanceof AnnotationMirror mirror)) {
        continue; // The compiler's own error.
      }
      Header header =
          new Header(
              Mirrors.string(mirror, "name"),
              Mirrors.string(mirror, "value"),
              Mirrors.string(mirror, "description").strip());
      String wrong = wrong(header, names);
      if (wrong == null) {
        headers.add(header);
      } else {
        problems.add(
            new SourcePosition(endpoint, annotation, value),
            ProblemId.ENDPOINT,
            "The header \"" + header.name() + "\": " + wrong);
      }
    }
    return headers;
  }

  private static @Nullable String wrong(Header header, Set<String> names) {
    String lowerCase = header.name().toLowerCase(Locale.ROOT);
    if (!TOKEN.matcher(header.name()).matches() || !VALUE.matcher(header.value()).matches()) {
      return "a header has a name of letters, digits and hyphens and a value of printable ASCII characters";
    }
    if (DERIVED.containsKey(lowerCase)) {
      return "this header follows from " + DERIVED.get(lowerCase) + ": remove it here";
    }
    if (header.description().isEmpty()) {
      return "say what it is for, description = \"…\"";
    }
    return names.add(lowerCase)
        ? null
        : "it is there already (names of headers are compared in any case): remove one";
  }
}
