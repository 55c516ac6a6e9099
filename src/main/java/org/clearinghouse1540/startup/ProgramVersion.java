package org.clearinghouse1540.startup;

/** The name and the version of the program. */
public final class ProgramVersion {
  /** As the option {@code --version} prints it. */
  public static final String TEXT = "Clearinghouse 1540 0.2.0";

  private ProgramVersion() {}
}
