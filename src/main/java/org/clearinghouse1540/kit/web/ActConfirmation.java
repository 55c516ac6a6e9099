package org.clearinghouse1540.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.journal.JournalTrace;
import org.clearinghouse1540.kit.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the methods with {@link BindingAct}. Each sending is one transaction: at first it is undone
 * and answered with the check page; after the confirmation it is kept, with its receipt.
 */
@Component
class ActConfirmation {
  private static final String REDIRECT = "redirect:";
  private static final SecureRandom RANDOM = new SecureRandom();
  private final FormRedisplay pages;
  private final PageUsers users;
  private final ActReceipts receipts;
  private final ActSignatures signatures;
  private final TransactionTemplate transaction;

  ActConfirmation(
      FormRedisplay pages,
      PageUsers users,
      ActReceipts receipts,
      ActSignatures signatures,
      TransactionTemplate transaction) {
    this.signatures = signatures;
    this.pages = pages;
    this.users = users;
    this.receipts = receipts;
    this.transaction = transaction;
  }

  /** The act that the method of a request adds to. */
  static Act current(HttpServletRequest request) {
    if (request.getAttribute(Act.class.getName()) instanceof Act act) {
      return act;
    }
    throw new IllegalStateException("only a method with @BindingAct has an act");
  }

  /** The answer to a sending of the form: the check page, a receipt, or a refusal. */
  @Nullable Object answer(
      HttpServletRequest request, BindingAct declared, Callable<@Nullable Object> method)
      throws Exception {
    Form form = pages.read(request);
    if (form.checked(ActAttempt.BACK)) {
      return pages.again(request);
    }
    ActAttempt attempt = ActAttempt.of(users.current(), request.getRequestURI(), form);
    Act act = new Act(declared);
    request.setAttribute(Act.class.getName(), act);
    Outcome outcome = runOrRefuse(attempt, act, method, PageContextFactory.language(request));
    if (outcome.kept()) {
      act.finish();
      pages.accepted(request);
    }
    if (outcome.signed().isPresent()) {
      return REDIRECT + signatures.sign(attempt.user(), outcome.signed().get());
    }
    return outcome.check().isPresent()
        ? page(outcome.check().get(), attempt, form, request)
        : outcome.answer();
  }

  /**
   * The result of a sending.
   *
   * @param kept whether its changes are kept
   * @param check the check page that is shown, if any
   * @param signed the act, if this is the first of two signatures which alone is kept
   */
  private record Outcome(
      @Nullable Object answer,
      boolean kept,
      Optional<ActCheckView> check,
      Optional<ActSignatures.SignedAct> signed) {
    Outcome(@Nullable Object answer, boolean kept, Optional<ActCheckView> check) {
      this(answer, kept, check, Optional.empty());
    }
  }

  // A refusal is the moment at which a first signature on the same act turns out to be void.
  private Outcome runOrRefuse(
      ActAttempt attempt, Act act, Callable<@Nullable Object> method, Language language)
      throws Exception {
    AtomicReference<Exception> thrown = new AtomicReference<>();
    Outcome outcome =
        transaction.execute(
            status -> {
              try {
                Outcome done = inTransaction(attempt, act, method, language);
                if (!done.kept()) {
                  status.setRollbackOnly();
                }
                return done;
              } catch (Exception failed) {
                status.setRollbackOnly();
                thrown.set(failed);
                return new Outcome("", false, Optional.empty());
              }
            });
    Exception failure = thrown.get();
    boolean refused =
        failure instanceof BadInput
            || failure instanceof NotFound
            || outcome.answer() instanceof Page page && page.isRefusal();
    if (refused) {
      signatures.refused(attempt.user(), attempt.signed(act));
    }
    if (failure != null) {
      throw failure;
    }
    return outcome;
  }

  private Outcome inTransaction(
      ActAttempt attempt, Act act, Callable<@Nullable Object> method, Language language)
      throws Exception {
    receipts.lock(attempt);
    Optional<Long> before = receipts.ofSame(attempt);
    if (before.isPresent()) {
      return new Outcome(receipt(before.get()), false, Optional.empty());
    }
    long start = receipts.lastEntry();
    // Asked before the act, which may itself change who signs.
    ActSignatures.Signer signer = signatures.signer(attempt.user());
    Object answer = method.call();
    if (answer instanceof Page page && page.isRefusal()) {
      return new Outcome(answer, false, Optional.empty());
    }
    if (!act.isBinding()) {
      return new Outcome(answer, true, Optional.empty());
    }
    JournalTrace trace = receipts.trace(start);
    ActSignatures.SignedAct signed = attempt.signed(act);
    ActSignatures.Signature signature = signer.decide(signed);
    sayOrRefuse(act, signature);
    Optional<ActCheckView> check = check(attempt, act.summary().in(language), trace);
    if (check.isPresent()) {
      return new Outcome(answer, false, check);
    }
    if (signature.first()) {
      return new Outcome(answer, false, Optional.empty(), Optional.of(signed));
    }
    signature.second().ifPresent(first -> signatures.complete(attempt.user(), signed, first));
    return keep(attempt, act, trace, answer);
  }

  private static void sayOrRefuse(Act act, ActSignatures.Signature signature) {
    signature
        .refusal()
        .ifPresent(
            reason -> {
              throw BadInput.of("", reason);
            });
    signature.line().ifPresent(act::toCheck);
  }

  private Outcome keep(ActAttempt attempt, Act act, JournalTrace trace, @Nullable Object answer) {
    String result =
        answer instanceof String text && text.startsWith(REDIRECT)
            ? text.substring(REDIRECT.length())
            : "";
    long number = receipts.add(attempt, act.kept(), trace, result);
    // A page that is shown once, such as one with a secret, is its own answer.
    return new Outcome(result.isEmpty() ? answer : receipt(number), true, Optional.empty());
  }

  private static String receipt(long number) {
    return REDIRECT + "/receipts/" + number;
  }

  /** The check page, unless the user has confirmed exactly this act on these records. */
  private static Optional<ActCheckView> check(
      ActAttempt attempt, ActText text, JournalTrace trace) {
    List<String> lines = text.lines();
    boolean same =
        lines.equals(attempt.seen()) && attempt.before().equals(Long.toString(trace.before()));
    if (attempt.isConfirmed() && same) {
      return Optional.empty();
    }
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    Map<String, List<String>> own = new LinkedHashMap<>();
    own.put(ActAttempt.NUMBER, List.of(HexFormat.of().formatHex(random)));
    own.put(ActAttempt.SEEN, lines);
    own.put(ActAttempt.BEFORE, List.of(Long.toString(trace.before())));
    return Optional.of(
        new ActCheckView(
            text,
            attempt.action(),
            own,
            attempt.isConfirmed() ? Optional.of(changed(attempt, lines)) : Optional.empty()));
  }

  private static ActCheckView.Changed changed(ActAttempt attempt, List<String> lines) {
    List<String> added = new ArrayList<>(lines);
    added.removeAll(attempt.seen());
    List<String> removed = new ArrayList<>(attempt.seen());
    removed.removeAll(lines);
    return new ActCheckView.Changed(added, removed);
  }

  // The files are kept after the transaction, which was undone.
  private Page page(ActCheckView check, ActAttempt attempt, Form form, HttpServletRequest request) {
    Map<String, List<String>> values = new LinkedHashMap<>(attempt.values());
    List<Problem> problems = new ArrayList<>();
    pages
        .keep(form, request, problems::add)
        .forEach(
            (name, files) ->
                values.put(name + FormReader.KEPT, files.stream().map(KeptFile::token).toList()));
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    values.putAll(check.values());
    return Page.of(new ActCheckView(check.act(), check.action(), values, check.change()));
  }
}
