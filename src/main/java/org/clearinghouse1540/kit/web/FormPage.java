package org.clearinghouse1540.kit.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the page that shows a rejected form again, with all values that were typed, each problem
 * beside its field, and a summary at the top. It annotates the method that receives the form.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FormPage {
  /**
   * The address of the page, such as {@code /practices/{id}?area={area}}; a name in braces stands
   * for the part of the address or the field of the form that has this name. A part in square
   * brackets, such as {@code /reports[/{part-of}]}, is there only if its name has a value.
   */
  String value();

  /**
   * The address to which the form on the page is sent, if this method receives it from a second
   * button; by default, the address of the method.
   */
  String form() default "";
}
