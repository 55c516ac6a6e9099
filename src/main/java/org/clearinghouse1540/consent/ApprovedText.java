package org.clearinghouse1540.consent;

/**
 * Reads the text to which a consent or approval was given.
 *
 * @param <T> the record that has the text
 */
@FunctionalInterface
public interface ApprovedText<T> {
  /**
   * The record with that text.
   *
   * @param current the record as it is now, for facts that are not part of the text, such as a
   *     status
   */
  T read(String text, T current);
}
