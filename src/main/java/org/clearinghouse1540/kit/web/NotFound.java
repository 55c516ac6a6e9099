package org.clearinghouse1540.kit.web;

/**
 * There is nothing at this address for this viewer; whether something is kept there is not told.
 */
public final class NotFound extends RuntimeException {
  public NotFound() {
    super("nothing at this address");
  }
}
