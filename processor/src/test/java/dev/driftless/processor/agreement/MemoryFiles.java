package dev.driftless.processor.agreement;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps what a compilation writes, by path. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final Map<String, Output> written = new TreeMap<>();

  MemoryFiles(StandardJavaFileManager files) {
    super(files);
  }

  /** Each file written, by its path from the root of what it belongs to. */
  Map<String, byte[]> written() {
    Map<String, byte[]> contents = new TreeMap<>();
    written.forEach((path, file) -> contents.put(path, file.bytes.toByteArray()));
    return contents;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    return output(className.replace('.', '/') + kind.extension, kind);
  }

  @Override
  public FileObject getFileForOutput(
      JavaFileManager.Location location, String packageName, String relativeName, FileObject sibling) {
    String directory = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    return output(directory + relativeName, JavaFileObject.Kind.OTHER);
  }

  private Output output(String path, JavaFileObject.Kind kind) {
    Output output = new Output(path, kind);
    written.put(path, output);
    return output;
  }

  private static final class Output extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output(String path, Kind kind) {
      super(URI.create("memory:///" + path), kind);
    }

    @Override
    public OutputStream openOutputStream() {
      bytes.reset();
      return bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
