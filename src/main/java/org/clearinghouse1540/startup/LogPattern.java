package org.clearinghouse1540.startup;

import org.clearinghouse1540.kit.store.Node;

/**
 * The lines of the program's log: the time in UTC first, and the number that an error page shows. A
 * line break in a message or an exception never begins another line of the log, and no other
 * control character reaches a terminal, as other people's text may be in it.
 */
final class LogPattern {
  // Control and format characters, such as the beginning of a sequence for a terminal.
  private static final String UNSAFE = "[\\p{Cc}\\p{Cf}&&[^\\r\\n\\t\\u0085]]";

  /** The pattern of a line, for Logback. */
  static final String FILE =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %5p %X{request:--} %-40.40logger{39} : "
          + "%replace(%replace(%m){'[\\r\\n\\u0085\\u2028\\u2029]+', ' '}){'"
          + UNSAFE
          + "', '?'}%n"
          + "%replace(%replace(%ex){'"
          + UNSAFE
          + "', '?'}){'(?m)^', '    '}%nopex";

  /** The pattern of a line of this node, which begins with its name after the time. */
  static String of(Node node) {
    return node.isShared() ? FILE.replaceFirst(" %5p ", " " + node.name() + " %5p ") : FILE;
  }

  private LogPattern() {}
}
