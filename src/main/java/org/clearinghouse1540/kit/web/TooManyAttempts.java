package org.clearinghouse1540.kit.web;

/** Something was tried too often; {@link ErrorPages} asks to wait. */
public final class TooManyAttempts extends RuntimeException {
  public TooManyAttempts(String what) {
    super(what);
  }
}
