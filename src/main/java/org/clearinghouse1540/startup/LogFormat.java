package org.clearinghouse1540.startup;

/** The format of the program's log. */
public enum LogFormat {
  /** One line of text for each message, for people. */
  TEXT,
  /** One JSON object for each message, for programs that collect logs. */
  JSON
}
