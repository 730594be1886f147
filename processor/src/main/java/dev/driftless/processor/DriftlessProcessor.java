package dev.driftless.processor;

import com.google.auto.service.AutoService;
import dev.driftless.EventContract;
import dev.driftless.processor.check.ContractCheck;
import dev.driftless.processor.check.ExampleCheck;
import dev.driftless.processor.fixture.Fixture;
import dev.driftless.processor.java.JavaSource;
import dev.driftless.processor.java.Sources;
import dev.driftless.processor.json.ContractJson;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.DeclaredJava;
import dev.driftless.processor.problem.Problem;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import dev.driftless.processor.read.ContractReader;
import dev.driftless.processor.read.Declarations;
import dev.driftless.processor.read.DeclaredJavaReader;
import dev.driftless.processor.read.GeneratedTypes;
import dev.driftless.processor.read.Shadowing;
import dev.driftless.processor.read.SourcePosition;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Compiles every type with {@link EventContract}.
 *
 * <p>Options: {@code driftless.root}, the project root, without which no document is touched and no fixture read;
 * {@code driftless.docs}, {@code write} (the default) or {@code check}.
 *
 * <p>It claims no annotation and is asked in every round ({@code *}), so that its options are known in compilations
 * without a contract too, and no other processor is starved.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("*")
@SupportedOptions({Options.ROOT, Options.DOCS})
public final class DriftlessProcessor extends AbstractProcessor {
  private final Set<String> waiting = new LinkedHashSet<>();
  private final List<Compiled> compiled = new ArrayList<>();
  private final Set<String> generated = new HashSet<>();
  private final Set<String> contracts = new HashSet<>();
  private boolean othersGenerate;
  private Diagnostics diagnostics;
  private Options options;
  private CompiledContracts others;

  /**
   * What is to be known of a contract in the last round.
   *
   * @param fixtures empty where they weren't read
   */
  private record Compiled(Contract contract, List<Fixture> fixtures) {}

  /** For the compiler. */
  public DriftlessProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    diagnostics = new Diagnostics(environment.getMessager());
    options = Options.of(environment.getOptions());
    others = new CompiledContracts(environment.getFiler(), environment.getElementUtils(), contracts);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (Element element : round.getElementsAnnotatedWith(EventContract.class)) {
      waiting.add(((TypeElement) element).getQualifiedName().toString());
    }
    contracts.addAll(waiting);
    report(Declarations.misplaced(round));
    othersGenerate |= !compiled.isEmpty() && !generated.containsAll(Declarations.typeNames(round));
    if (round.processingOver()) {
      if (!round.errorRaised() && isUnshadowed() && isUnchanged()) {
        updateDocuments();
      }
      return false;
    }
    for (String name : List.copyOf(waiting)) {
      TypeElement contract = processingEnv.getElementUtils().getTypeElement(name);
      // A type that another processor has yet to generate; one that nobody does is the compiler's own error.
      if (!Declarations.waitsForOthers(contract, contracts)) {
        waiting.remove(name);
        compile(contract);
      }
    }
    return false;
  }

  private void compile(TypeElement declaration) {
    Problems problems = new Problems();
    try {
      Contract contract = ContractReader.read(declaration, processingEnv.getElementUtils(), others, problems);
      if (contract != null) {
        ContractCheck.check(contract, problems);
        ExampleCheck.check(contract, problems);
        boolean hasEnvelope = ContractCheck.hasSoundEnvelope(contract);
        List<Fixture> fixtures = ContractFixtures.read(declaration, contract, options, problems);
        generate(declaration, hasEnvelope ? contract : contract.withoutEnvelope(), fixtures, problems);
        compiled.add(new Compiled(contract, fixtures == null ? List.of() : fixtures));
      }
    } catch (RuntimeException defect) {
      report(declaration, defect);
    }
    report(problems.list());
  }

  /**
   * Some compilers don't show an annotation before its type is there. If another processor has generated types since,
   * each contract has to read as it did.
   */
  private boolean isUnchanged() {
    Problems problems = new Problems();
    for (Compiled before : othersGenerate ? compiled : List.<Compiled>of()) {
      Contract contract = before.contract();
      TypeElement declaration = processingEnv.getElementUtils().getTypeElement(contract.name());
      Contract now = ContractReader.read(declaration, processingEnv.getElementUtils(), others, new Problems());
      if (now == null || !ContractJson.of(now).equals(ContractJson.of(contract))) {
        problems.add(
            contract.position(),
            ProblemId.CONSTRAINT_NOT_CARRIED,
            "An annotation in the contract is generated in the same compilation and came too late to be read: compile"
                + " it before, in a module of its own");
      }
    }
    report(problems.list());
    return problems.isEmpty();
  }

  /** Whether names in the contracts still mean the declarations that they meant before there were generated types. */
  private boolean isUnshadowed() {
    List<Problem> shadowed =
        compiled.stream()
            .map(each -> processingEnv.getElementUtils().getTypeElement(each.contract().name()))
            .flatMap(declaration -> Shadowing.in(declaration).stream())
            .toList();
    report(shadowed);
    return shadowed.isEmpty();
  }

  private void generate(
      TypeElement declaration, Contract contract, @Nullable List<Fixture> fixtures, Problems problems) {
    boolean sound = problems.isEmpty();
    Set<String> written = new HashSet<>(GeneratedTypes.takenFrom(declaration));
    DeclaredJava declared = DeclaredJavaReader.read(declaration, contract, processingEnv.getElementUtils());
    for (JavaSource source : Sources.of(contract, declared, fixtures, canSeeGenerated(declaration))) {
      generated.add(source.name());
      if (!written.add(source.name())) {
        continue; // Two declarations with one generated name, here or in a contract that is used: that has been reported.
      }
      write(
          declaration,
          contract,
          problems,
          source.text(),
          filer -> filer.createSourceFile(source.name(), declaration),
          "The type " + source.name()
              + " exists already: choose another package with packageName, or rename the declaration");
    }
    if (sound) {
      write(
          declaration,
          contract,
          problems,
          ContractJson.of(contract),
          filer ->
              filer.createResource(
                  StandardLocation.CLASS_OUTPUT,
                  "",
                  CompiledContracts.path(contract.name()),
                  declaration),
          "contract.json exists already: compile the contract once only");
      if (fixtures != null) {
        ContractFixtures.write(declaration, contract, fixtures, processingEnv.getFiler(), problems);
      }
    }
  }

  private interface Opener {
    FileObject open(Filer filer) throws IOException;
  }

  private void write(
      TypeElement declaration, Contract contract, Problems problems, String text, Opener opener, String taken) {
    try (Writer writer = opener.open(processingEnv.getFiler()).openWriter()) {
      writer.write(text);
    } catch (FilerException exists) {
      problems.add(contract.position(), ProblemId.NAME_TAKEN, taken);
    } catch (IOException | IllegalArgumentException failed) {
      problems.add(contract.position(), ProblemId.OUTPUT, "Can't write what is generated: " + failed.getMessage());
    }
  }

  /** A module sees {@code @Generated} only if it requires {@code java.compiler}. */
  private boolean canSeeGenerated(TypeElement declaration) {
    Elements elements = processingEnv.getElementUtils();
    return elements.getTypeElement(elements.getModuleOf(declaration), "javax.annotation.processing.Generated") != null;
  }

  private void updateDocuments() {
    Problems problems = new Problems();
    for (Compiled each : compiled) {
      // Annotations are made anew in every round; those of an earlier one the compiler can't place any more.
      TypeElement declaration = processingEnv.getElementUtils().getTypeElement(each.contract().name());
      try {
        Documents.update(each.contract(), each.fixtures(), Declarations.documents(declaration), options, problems);
      } catch (RuntimeException defect) {
        report(declaration, defect);
      }
    }
    report(problems.list());
  }

  private void report(List<Problem> problems) {
    problems.forEach(diagnostics::report);
  }

  private void report(TypeElement declaration, RuntimeException defect) {
    StackTraceElement[] trace = defect.getStackTrace();
    diagnostics.report(
        new Problem(
            new SourcePosition(declaration, null, null),
            ProblemId.DEFECT,
            "Driftless itself failed, please report it: " + defect + (trace.length == 0 ? "" : " at " + trace[0])));
  }
}
