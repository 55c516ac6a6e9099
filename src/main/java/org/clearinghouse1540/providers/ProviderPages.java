package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrantResolver;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.mail.MailServer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.states.StateChoices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The register of providers: read by the Committee, edited by each provider. */
@Controller
class ProviderPages {
  private final Providers providers;
  private final ProviderNames names;
  private final Offers offers;
  private final StateChoices states;
  private final RoleGrantResolver parties;

  ProviderPages(
      Providers providers,
      ProviderNames names,
      Offers offers,
      StateChoices states,
      RoleGrantResolver parties) {
    this.parties = parties;
    this.providers = providers;
    this.names = names;
    this.offers = offers;
    this.states = states;
  }

  @GetMapping("/providers")
  Page list(Viewer viewer, Language language, SubmittedForm submitted) {
    return Page.of(
        new RegisterView(providers.list(), form(viewer, language, submitted.view("/providers"))));
  }

  private Optional<ProviderFormView> form(Viewer viewer, Language language, FormView form) {
    boolean withParty = viewer.may(Permission.ASSIGN_PROVIDERS);
    return viewer.may(Permission.EDIT_PROVIDERS)
        ? Optional.of(
            new ProviderFormView(
                form, types(language), withParty, withParty ? states.parties(language) : List.of()))
        : Optional.empty();
  }

  private static List<Option> types(Language language) {
    return Stream.of(ProviderType.values())
        .map(type -> new Option(type.key(), Texts.get(language, type.text())))
        .toList();
  }

  @PostMapping("/providers")
  @FormPage("/providers")
  String register(Viewer viewer, Form form) {
    return "redirect:/providers/" + providers.register(viewer.actor(), read(0, "", viewer, form));
  }

  @GetMapping("/providers/{id}")
  Page provider(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    Provider provider = providers.find(id).orElseThrow(NotFound::new);
    FormView form =
        submitted
            .view("/providers/" + id)
            .with("name", provider.name())
            .with("part-of", provider.partOf())
            .with("kind", provider.type().key())
            .with("institution", provider.institution())
            .with("mailbox", provider.mailbox())
            .with("person", provider.person())
            .with("party", provider.party());
    return Page.of(
        new ProviderView(
            provider,
            ProviderFacts.of(provider, language),
            offers(viewer, provider),
            offers.listEnded(id),
            viewer.may(Permission.EDIT_OFFERS),
            form(viewer, language, form)));
  }

  private List<Offer> offers(Viewer viewer, Provider provider) {
    List<Offer> visible =
        viewer.is(Role.PROVIDER) ? offers.listOfParty(viewer.party()) : offers.list();
    List<Long> ended = offers.listEnded(provider.id()).stream().map(Offer::id).toList();
    return visible.stream()
        .filter(offer -> !ended.contains(offer.id()))
        .filter(offer -> offer.status().provider().equals(Optional.of(provider.id())))
        .toList();
  }

  @PostMapping("/providers/{id}")
  @FormPage("/providers/{id}")
  String change(Viewer viewer, Form form, @PathVariable long id) {
    Provider provider = providers.find(id).orElseThrow(NotFound::new);
    providers.change(viewer.actor(), provider, read(id, provider.party(), viewer, form));
    return "redirect:/providers/" + id;
  }

  private Provider read(long id, String before, Viewer viewer, Form form) {
    String name = form.requiredText("name", 300);
    String partOf = form.text("part-of", 300);
    refuseNameOfAnother(form, viewer, "name", name);
    refuseNameOfAnother(form, viewer, "part-of", partOf);
    Optional<ProviderType> type = form.requiredChoice("kind", ProviderType::find);
    String institution = form.requiredText("institution", 300);
    String mailbox = form.requiredText("mailbox", 200);
    if (!mailbox.isEmpty() && !MailServer.isAddress(mailbox)) {
      form.problem("mailbox", "providers.refused.mailbox");
    }
    String person = form.text("person", 300);
    String party = viewer.may(Permission.ASSIGN_PROVIDERS) ? party(form, before) : viewer.party();
    form.check();
    return new Provider(id, party, name, partOf, type.orElseThrow(), institution, mailbox, person);
  }

  // A State or an organization of the register, by any of its names; an account acts for it.
  private String party(Form form, String before) {
    String typed = form.text("party", 300);
    if (typed.isEmpty() || typed.equals(before)) {
      return typed;
    }
    Optional<String> party = parties.party(typed);
    if (party.isEmpty()) {
      form.problem("party", "providers.refused.party");
    }
    return party.orElse(typed);
  }

  private void refuseNameOfAnother(Form form, Viewer viewer, String field, String name) {
    if (names.isOfAnother(viewer, name)) {
      form.problem(field, "providers.refused.other-party");
    }
  }
}
