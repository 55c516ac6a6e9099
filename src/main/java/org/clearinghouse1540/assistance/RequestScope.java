package org.clearinghouse1540.assistance;

/**
 * The requests that a list is about. Each condition has an index, so that a list does not read the
 * others; row-level security still decides on each row.
 */
public enum RequestScope {
  /** All that the current user may see. */
  ALL("true"),
  /** Those that were received here. */
  RECEIVED("origin = 'received'"),
  /** Those published elsewhere, and those that were posted here. */
  PUBLISHED("(origin = 'reference' or posted_from is not null)"),
  /** Those published elsewhere, and those that were sent to providers. */
  OPEN_TO_PROVIDERS("(origin = 'reference' or providers_from is not null)"),
  /** Those received here that were sent to providers. */
  SENT_TO_PROVIDERS("origin = 'received' and providers_from is not null");

  private final String condition;

  RequestScope(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }
}
