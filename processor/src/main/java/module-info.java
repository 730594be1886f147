/** The annotation processor of Driftless. */
@SuppressWarnings("requires-automatic") // JavaPoet, RE2/J and java-diff-utils have no module descriptors.
module dev.driftless.processor {
  requires com.fasterxml.jackson.core;
  requires com.palantir.javapoet;
  requires dev.driftless;
  requires io.github.javadiffutils;
  requires java.compiler;
  requires re2j;
  requires static com.google.auto.service;

  provides javax.annotation.processing.Processor with
      dev.driftless.processor.DriftlessProcessor;
}
