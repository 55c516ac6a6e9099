package org.clearinghouse1540.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.SecurityEvent;
import org.clearinghouse1540.kit.web.SecurityLog;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Signing in through an institution that speaks SAML. Its answer comes from elsewhere, so that the
 * browser sends no cookie with it: it is checked, kept for a minute under a ticket, and checked
 * again for the session whose question it answers.
 */
@Controller
class InstitutionPages {
  private static final String QUESTION = InstitutionPages.class.getName() + ".question";
  private static final int LONGEST = 200_000;

  private final Institutions institutions;
  private final SamlServiceProvider party;
  private final FederatedIdentities links;
  private final SecurityLog log;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final PendingAnswers kept;

  InstitutionPages(
      Institutions institutions,
      SamlServiceProvider party,
      FederatedIdentities links,
      PendingAnswers kept,
      SecurityLog log) {
    this.kept = kept;
    this.log = log;
    this.institutions = institutions;
    this.party = party;
    this.links = links;
  }

  @GetMapping("/sign-in/saml/{key}")
  String begin(@PathVariable String key, HttpServletRequest request) {
    SamlServiceProvider.Question question = party.ask(institution(key));
    request.getSession(true).setAttribute(QUESTION, question.id());
    return "redirect:" + question.address();
  }

  @PostMapping("/sign-in/saml/{key}")
  String answered(@PathVariable String key, HttpServletRequest request) {
    Institution.Saml institution = institution(key);
    Optional<String> answer = onlyAnswer(request).filter(sent -> party.holds(institution, sent));
    if (answer.isEmpty()) {
      log.write(SecurityEvent.SIGN_IN_FAILED, "", "institution " + key);
      return "redirect:/sign-in?failed=institution";
    }
    String ticket = kept.keep(key, answer.get());
    return "redirect:/sign-in/saml/" + key + "/done?ticket=" + ticket;
  }

  /** The answer in the form, if it is there once and nothing is in the address. */
  private static Optional<String> onlyAnswer(HttpServletRequest request) {
    String[] answers = request.getParameterValues("SAMLResponse");
    return answers != null
            && answers.length == 1
            && answers[0].length() <= LONGEST
            && request.getQueryString() == null
        ? Optional.of(answers[0])
        : Optional.empty();
  }

  @GetMapping("/sign-in/saml/{key}/done")
  String done(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String ticket,
      HttpServletRequest request,
      HttpServletResponse response) {
    Institution.Saml institution = institution(key);
    Optional<String> answer = kept.take(key, ticket);
    HttpSession session = request.getSession(false);
    Object question = session == null ? null : session.getAttribute(QUESTION);
    if (session != null) {
      session.removeAttribute(QUESTION);
    }
    Optional<SignedIn> person =
        answer
            .filter(item -> question != null)
            .flatMap(
                item -> party.subject(institution, item, Optional.of(String.valueOf(question))))
            .flatMap(subject -> links.recognise(key, subject));
    log.write(
        person.isPresent() ? SecurityEvent.SIGNED_IN : SecurityEvent.SIGN_IN_FAILED,
        person.map(SignedIn::getName).orElse(""),
        "institution " + key);
    if (person.isEmpty()) {
      return "redirect:/sign-in?failed=institution";
    }
    request.changeSessionId();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(person.get());
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    return "redirect:/desk";
  }

  @ResponseBody
  @GetMapping(path = "/sign-in/saml/{key}/metadata", produces = MediaType.APPLICATION_XML_VALUE)
  String metadata(@PathVariable String key) {
    return party.metadata(institution(key));
  }

  private Institution.Saml institution(String key) {
    return institutions
        .find(key)
        .filter(Institution.Saml.class::isInstance)
        .map(Institution.Saml.class::cast)
        .orElseThrow(() -> new NotFound());
  }
}
