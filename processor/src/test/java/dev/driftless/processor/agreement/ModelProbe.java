package dev.driftless.processor.agreement;

import dev.driftless.EventContract;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.problem.Problems;
import dev.driftless.processor.read.ContractReader;
import dev.driftless.processor.read.OtherContracts;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Takes down the model of the contract that is compiled. */
@SupportedAnnotationTypes("*")
public final class ModelProbe extends AbstractProcessor {
  private static final OtherContracts ONLY_SOURCES =
      new OtherContracts() {
        @Override
        public boolean isSource(String name) {
          return true;
        }

        @Override
        public Optional<Contract> compiled(String name) {
          return Optional.empty();
        }

        @Override
        public Optional<String> whyMissing(String name) {
          return Optional.empty();
        }
      };

  private @Nullable Contract model;
  private String name = "";
  private final Problems problems = new Problems();

  /** For one compilation. */
  public ModelProbe() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (Element contract : round.getElementsAnnotatedWith(EventContract.class)) {
      name = contract.toString();
      model =
          ContractReader.read(
              (TypeElement) contract, processingEnv.getElementUtils(), ONLY_SOURCES, problems);
    }
    return false;
  }

  /** The model of the one contract there was. */
  public Contract model() {
    if (model == null || !problems.isEmpty()) {
      throw new AssertionError("no sound contract: " + problems.list());
    }
    return model;
  }

  /** The name of the contract. */
  String name() {
    return name;
  }
}
