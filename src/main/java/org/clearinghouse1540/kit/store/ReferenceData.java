package org.clearinghouse1540.kit.store;

/**
 * Reference data that a module loads at each start, before the first page is served. Modules load
 * in the order of their {@code @Order}; those without one load last.
 */
public interface ReferenceData {
  /** Loads the data; called once at each start. */
  void load();
}
