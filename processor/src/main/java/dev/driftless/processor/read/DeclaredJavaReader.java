package dev.driftless.processor.read;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.DeclaredJava;
import dev.driftless.processor.model.Import;
import dev.driftless.processor.model.ObjectType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads what generated code has to know of the declarations themselves. */
public final class DeclaredJavaReader {
  private final Elements elements;
  private final Set<String> primitives = new HashSet<>();

  private DeclaredJavaReader(Elements elements) {
    this.elements = elements;
  }

  /** What there is to know of a contract that was read from {@code declaration}. */
  public static DeclaredJava read(TypeElement declaration, Contract contract, Elements elements) {
    DeclaredJavaReader reader = new DeclaredJavaReader(elements);
    reader.addPrimitives(contract.name(), contract.allObjects());
    for (Import other : contract.imports()) {
      reader.addPrimitives(other.contract(), other.objects());
    }
    String own = elements.getPackageOf(declaration).getQualifiedName().toString();
    boolean shared =
        declaration.getModifiers().contains(Modifier.PUBLIC) || !own.equals(contract.packageName());
    return new DeclaredJava(shared, reader.primitives);
  }

  private void addPrimitives(String contract, List<ObjectType> objects) {
    for (ObjectType object : objects) {
      TypeElement type = elements.getTypeElement(contract + "." + object.name());
      for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
        String name = method.getSimpleName().toString();
        boolean isAccessor = method.getModifiers().contains(Modifier.ABSTRACT) && object.field(name).isPresent();
        if (isAccessor && method.getReturnType().getKind().isPrimitive()) {
          primitives.add(DeclaredJava.accessor(object, name));
        }
      }
    }
  }
}
