package org.clearinghouse1540.startup;

/**
 * The lines of the program's log: the time in UTC first. A line break in a message or an exception
 * never begins another line of the log, as other people's text may be in it.
 */
final class LogPattern {
  /** The pattern of a line, for Logback. */
  static final String FILE =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %5p %-40.40logger{39} : "
          + "%replace(%m){'[\\r\\n\\u0085\\u2028\\u2029]+', ' '}%n"
          + "%replace(%ex){'(?m)^', '    '}%nopex";

  private LogPattern() {}
}
