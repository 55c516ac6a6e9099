package org.clearinghouse1540.access;

/**
 * The cost of one hash of a password. It is written into each hash, so hashes of different costs
 * live side by side.
 *
 * @param memory the memory in KiB
 * @param passes how often the memory is filled
 */
public record PasswordCost(int memory, int passes) {
  /** 15 MiB and two passes on one thread, the parameters of the library. */
  public static final PasswordCost STANDARD = new PasswordCost(15_360, 2);
}
