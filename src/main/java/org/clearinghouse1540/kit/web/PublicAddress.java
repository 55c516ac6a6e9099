package org.clearinghouse1540.kit.web;

/**
 * The address at which users reach the program, such as {@code https://clearinghouse.example}. It
 * is used in links outside the pages, and by passkeys and institutional sign-in.
 *
 * @param value scheme, host and port where it is not the usual one; no slash at the end
 */
public record PublicAddress(String value) {

  /** The address of a page. */
  public String of(String path) {
    return value + path;
  }
}
