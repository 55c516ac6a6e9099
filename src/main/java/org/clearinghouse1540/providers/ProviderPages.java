package org.clearinghouse1540.providers;

import java.util.List;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of providers: the Committee reads it, a provider keeps its own lines. */
@Controller
class ProviderPages {
  private final Providers providers;
  private final Offers offers;

  ProviderPages(Providers providers, Offers offers) {
    this.providers = providers;
    this.offers = offers;
  }

  @GetMapping("/providers")
  Page list(Viewer viewer) {
    return list(viewer, empty(), List.of());
  }

  private static Provider empty() {
    return new Provider(0, "", "", "", "", "", "", "");
  }

  private Page list(Viewer viewer, Provider typed, List<String> problems) {
    return Page.of("providers/register.jte")
        .with("providers", providers.list())
        .with("typed", typed)
        .with("mayWrite", mayWrite(viewer))
        .with("problems", problems);
  }

  @PostMapping("/providers")
  Object register(Viewer viewer, @RequestParam MultiValueMap<String, String> fields) {
    Provider typed = typed(0, viewer, fields);
    try {
      return "redirect:/providers/" + providers.register(viewer.actor(), typed);
    } catch (BadInput bad) {
      return list(viewer, typed, bad.reasons()).withStatus(400);
    }
  }

  @GetMapping("/providers/{id}")
  Page provider(Viewer viewer, @PathVariable long id) {
    Provider provider = providers.find(id).orElseThrow(NotFound::new);
    return screen(viewer, provider, provider, List.of());
  }

  private Page screen(Viewer viewer, Provider provider, Provider typed, List<String> problems) {
    List<Offer> its =
        (viewer.is(Role.PROVIDER) ? offers.listOfParty(viewer.party()) : offers.list())
            .stream()
                .filter(
                    offer ->
                        offer.standing().provider().filter(n -> n == provider.id()).isPresent())
                .toList();
    return Page.of("providers/provider.jte")
        .with("provider", provider)
        .with("offers", its)
        .with("typed", typed)
        .with("mayWrite", mayWrite(viewer))
        .with("problems", problems);
  }

  @PostMapping("/providers/{id}")
  Object change(
      Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> fields) {
    Provider provider = providers.find(id).orElseThrow(NotFound::new);
    Provider typed = typed(id, viewer, fields);
    try {
      providers.change(viewer.actor(), provider, typed);
      return "redirect:/providers/" + id;
    } catch (BadInput bad) {
      return screen(viewer, provider, typed, bad.reasons()).withStatus(400);
    }
  }

  private static boolean mayWrite(Viewer viewer) {
    return viewer.is(Role.SECRETARIAT, Role.PROVIDER);
  }

  private static Provider typed(long id, Viewer viewer, MultiValueMap<String, String> fields) {
    OfferForm form = new OfferForm(fields);
    return new Provider(
        id,
        viewer.is(Role.PROVIDER) ? viewer.party() : form.text("party"),
        form.text("name"),
        form.text("part-of"),
        form.text("kind"),
        form.text("institution"),
        form.text("mailbox"),
        form.text("person"));
  }
}
