package org.clearinghouse1540.app;

import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Tells a user that the selected institution does not respond; the library answers otherwise. */
@Controller
class SilentInstitutionPages {
  private final InstitutionDescriptions descriptions;

  SilentInstitutionPages(InstitutionDescriptions descriptions) {
    this.descriptions = descriptions;
  }

  @GetMapping("/sign-in/openid/{key}")
  String silent(@PathVariable String key) {
    if (descriptions.find(key).isEmpty()) {
      throw new NotFound();
    }
    return "redirect:/sign-in?failed=silent";
  }
}
