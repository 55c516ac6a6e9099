package org.clearinghouse1540.app;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk for a test, which can be full. Without the right to mount it is a plain folder. */
final class SmallDisk implements AutoCloseable {
  private static final int MEGABYTES = 700;

  private final Path folder;
  private final boolean mounted;

  private SmallDisk(Path folder, boolean mounted) {
    this.folder = folder;
    this.mounted = mounted;
  }

  static SmallDisk at(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new SmallDisk(
        folder,
        run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "test", folder.toString()));
  }

  /** Whether it can be full; otherwise a sentence says why the test does not try it. */
  boolean canBeFull() {
    if (!mounted) {
      System.out.println("A full disk is not tried: this user may not mount a disk.");
    }
    return mounted;
  }

  /** Leaves this many megabytes of free space. */
  void leave(int megabytes) throws IOException {
    FileStore store = Files.getFileStore(folder);
    long used = (store.getTotalSpace() - store.getUsableSpace()) >> 20;
    resize(used + 1 + megabytes);
  }

  /** Gives it its space again. */
  void free() throws IOException {
    resize(MEGABYTES);
  }

  private void resize(long megabytes) throws IOException {
    if (!run("mount", "-o", "remount,size=" + megabytes + "m", folder.toString())) {
      throw new IOException("the disk keeps its size: " + folder);
    }
  }

  @Override
  public void close() throws IOException {
    if (mounted && !run("umount", folder.toString())) {
      run("umount", "--lazy", folder.toString());
    }
  }

  private static boolean run(String... command) throws IOException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }
}
