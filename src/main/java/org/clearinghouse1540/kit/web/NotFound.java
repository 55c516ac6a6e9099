package org.clearinghouse1540.kit.web;

/**
 * There is no page at this address for the current user; the answer does not reveal whether other
 * users see one.
 */
public final class NotFound extends RuntimeException {
  public NotFound() {
    super("nothing at this address");
  }
}
