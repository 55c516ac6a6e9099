package org.clearinghouse1540;

/** The program. */
public final class Clearinghouse {
  private Clearinghouse() {}

  public static void main(String[] args) {
    System.out.println("hello");
  }
}
