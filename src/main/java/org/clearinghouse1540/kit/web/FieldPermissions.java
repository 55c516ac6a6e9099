package org.clearinghouse1540.kit.web;

/**
 * Decides which fields of a form the current user may set. A field that the user may not set is not
 * read, whoever sends it. The application has the only bean.
 */
public interface FieldPermissions {
  /** Stands for all fields that were sent, if a handler asks for them without their names. */
  String ALL = "*";

  /**
   * Whether the current user may set a field.
   *
   * @param address the pattern of the address that the form is sent to, such as {@code
   *     /practices/{id}}
   * @param field the full name of the field
   */
  boolean maySet(String address, String field);

  /**
   * A handler asks for a field of a form that the current user sent. This does nothing; a test
   * compares the fields that are asked for with those that the pages show.
   *
   * @param field the full name of the field, or {@link #ALL}
   */
  default void asked(String address, String field) {}
}
