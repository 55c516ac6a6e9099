package org.clearinghouse1540.access;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;

/**
 * The page for signing in.
 *
 * @param failed whether a password or code was wrong
 * @param institutionFailed whether an institution did not confirm the person
 * @param again whether the person has to sign in again to change how they sign in
 * @param institutions the institutions through which one can sign in
 */
@Template("access/sign-in.jte")
record SignInView(
    boolean failed, boolean institutionFailed, boolean again, List<Entry> institutions) {
  SignInView {
    institutions = List.copyOf(institutions);
  }

  /** An institution with the address at which signing in through it begins. */
  record Entry(String name, String address) {}
}
