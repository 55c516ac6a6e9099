package org.clearinghouse1540.kit.web;

/**
 * One choice of a field.
 *
 * @param value what the form sends
 * @param text what the reader sees, in the language of the page
 * @param group the heading under which a list shows the choice, or empty; choices of one group
 *     follow each other
 */
public record Option(String value, String text, String group) {

  /** A choice without a heading. */
  public Option(String value, String text) {
    this(value, text, "");
  }
}
