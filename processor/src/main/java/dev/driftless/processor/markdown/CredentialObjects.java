package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Authentication;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.ObjectType;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The objects of the stored credentials: their keys are explained where the credentials are, in TOML, and nowhere else. */
final class CredentialObjects {
  private CredentialObjects() {}

  /** The simple names of those that nothing else holds. */
  static Set<String> of(Contract contract) {
    Authentication authentication = contract.authentication();
    if (authentication == null || authentication.credentials() == null) {
      return Set.of();
    }
    Set<String> names = reachable(contract, Stream.of(authentication.credentials()));
    Stream<String> elsewhere =
        Stream.of(
                contract.objects().stream(),
                contract.imports().stream().flatMap(other -> other.objects().stream()),
                Stream.ofNullable(contract.envelope()),
                contract.payloads().stream())
            .flatMap(objects -> objects)
            .filter(object -> !names.contains(object.name()))
            .flatMap(CredentialObjects::held);
    names.removeAll(reachable(contract, Stream.concat(elsewhere, contract.endpoints().stream().flatMap(Endpoint::bodies))));
    return names;
  }

  private static Set<String> reachable(Contract contract, Stream<String> roots) {
    Set<String> names = new HashSet<>();
    roots.forEach(root -> add(contract, root, names));
    return names;
  }

  private static void add(Contract contract, String name, Set<String> names) {
    if (names.add(name)) {
      held(contract.object(name)).forEach(inner -> add(contract, inner, names));
    }
  }

  private static Stream<String> held(ObjectType object) {
    return Stream.concat(
        object.fields().stream().flatMap(field -> field.type().objectName().stream()),
        Stream.ofNullable(object.shape().union()).flatMap(union -> union.variants().stream()));
  }
}
