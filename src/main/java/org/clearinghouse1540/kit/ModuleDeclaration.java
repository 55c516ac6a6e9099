package org.clearinghouse1540.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The declaration of a module, on its {@code package-info.java}. {@code ArchitectureTest} reads it
 * and fails on a dependency that is not declared; the table in ARCHITECTURE.md is generated from
 * it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface ModuleDeclaration {
  /** The layer that the module belongs to. */
  Layer layer();

  /** The purpose of the module: one noun phrase that a user would understand. */
  String purpose();

  /** The modules on the same layer that this one may use. */
  String[] neighbours() default {};

  /** The type to read first. */
  String startAt();
}
