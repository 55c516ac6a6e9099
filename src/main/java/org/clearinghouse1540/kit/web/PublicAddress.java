package org.clearinghouse1540.kit.web;

/**
 * The address by which people reach the program, such as {@code https://clearinghouse.example}:
 * written into links that leave it, and what passkeys and institutions know it by.
 *
 * @param value scheme, host and port where it is not the usual one; no slash at the end
 */
public record PublicAddress(String value) {

  /** The address of a page. */
  public String of(String path) {
    return value + path;
  }
}
