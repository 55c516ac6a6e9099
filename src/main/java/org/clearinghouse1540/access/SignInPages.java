package org.clearinghouse1540.access;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page for signing in: with a passkey, through an institution, or with a password. */
@Controller
class SignInPages {
  private final Institutions institutions;

  SignInPages(Institutions institutions) {
    this.institutions = institutions;
  }

  @GetMapping("/sign-in")
  Page signIn(
      @RequestParam(defaultValue = "no") String failed,
      @RequestParam(defaultValue = "no") String again) {
    List<SignInView.Entry> entries =
        institutions.list().stream()
            .map(institution -> new SignInView.Entry(institution.name(), institution.signInPath()))
            .toList();
    Optional<String> notice =
        switch (again) {
          case "yes" -> Optional.of("access.again");
          case "open" -> Optional.of("access.again.open");
          case "factor" -> Optional.of("access.again.factor");
          default ->
              failed.equals("silent") ? Optional.of("access.institution.silent") : Optional.empty();
        };
    return Page.of(
        new SignInView(failed.equals("yes"), failed.equals("institution"), notice, entries));
  }
}
