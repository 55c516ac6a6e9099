package org.clearinghouse1540.kit.web;

/**
 * Decides which fields of a form the current user may set. A field that the user may not set is not
 * read, whoever sends it. The application has the only bean.
 */
public interface FieldPermissions {
  /**
   * Whether the current user may set a field.
   *
   * @param address the pattern of the address that the form is sent to, such as {@code
   *     /practices/{id}}
   * @param field the full name of the field
   */
  boolean maySet(String address, String field);
}
