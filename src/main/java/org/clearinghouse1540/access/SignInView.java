package org.clearinghouse1540.access;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.Template;

/**
 * The page for signing in.
 *
 * @param failed whether a password or code was wrong
 * @param institutionFailed whether an institution did not confirm the person
 * @param notice the key of the reason for which the person has to sign in again
 * @param institutions the institutions through which one can sign in
 */
@Template("access/sign-in.jte")
record SignInView(
    boolean failed, boolean institutionFailed, Optional<String> notice, List<Entry> institutions) {
  SignInView {
    institutions = List.copyOf(institutions);
  }

  /** An institution with the address at which signing in through it begins. */
  record Entry(String name, String address) {}
}
