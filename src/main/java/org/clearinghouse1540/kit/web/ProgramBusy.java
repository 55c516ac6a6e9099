package org.clearinghouse1540.kit.web;

/** Too much is in progress at the moment; the answer asks to try again, and nothing was done. */
final class ProgramBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProgramBusy() {
    super("too much is in progress", null, false, false);
  }
}
