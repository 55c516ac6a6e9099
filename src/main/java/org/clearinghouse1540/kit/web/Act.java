package org.clearinghouse1540.kit.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The act of a method with {@link BindingAct} while the method runs: it adds what the check page
 * and the receipt say. The method takes it as a parameter; a method that adds nothing does not need
 * it.
 */
public final class Act {
  private static final int LONGEST_TITLE = 200;
  private Message name;
  private Message means;
  private Optional<Message> to;
  private Message next;
  private Optional<LocalDate> by = Optional.empty();
  private String title = "";
  private String address = "";
  private String text = "";
  private boolean binding = true;
  private boolean keepsContent = true;
  private final List<String> receivers = new ArrayList<>();
  private final List<Message> toCheck = new ArrayList<>();
  private final List<Message> unsent = new ArrayList<>();
  private final List<Message> closes = new ArrayList<>();
  private final List<Runnable> afterwards = new ArrayList<>();

  Act(BindingAct declared) {
    name = Message.of(declared.value());
    means = Message.of(declared.value() + ".means");
    to = declared.to().isEmpty() ? Optional.empty() : Optional.of(Message.of(declared.to()));
    next = Message.of(declared.next());
  }

  /** The act of the current request, if its method binds. */
  public static Optional<Act> current() {
    return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
        .map(request -> request.getAttribute(Act.class.getName(), RequestAttributes.SCOPE_REQUEST))
        .map(Act.class::cast);
  }

  /** The act is this one of several of the method. */
  public Act named(String key, Object... arguments) {
    name = Message.of(key, arguments);
    means = Message.of(key + ".means", arguments);
    return this;
  }

  /** The form changes nothing that binds, such as a draft that is saved. */
  public Act bindsNothing() {
    binding = false;
    return this;
  }

  /** The record that the act concerns. */
  public Act on(String recordTitle, String recordAddress) {
    title =
        recordTitle.length() <= LONGEST_TITLE
            ? recordTitle
            : recordTitle.substring(0, LONGEST_TITLE) + "…";
    address = recordAddress;
    return this;
  }

  /**
   * The receipt keeps neither title nor text of the record, only its address: the record belongs to
   * somebody else, who may withdraw it.
   */
  public Act keepsNoContent() {
    keepsContent = false;
    return this;
  }

  /** The receiver. */
  public Act to(Message receiver) {
    to = Optional.of(receiver);
    return this;
  }

  /**
   * The receivers, by their codes, where they may change between the two signatures of a State: the
   * second person signs for the same ones. The same for entries that are sent and not in the form.
   */
  public Act to(Message receiver, List<String> codes) {
    receivers.addAll(codes);
    return to(receiver);
  }

  /** The receiver, by the key of its text. */
  public Act to(String key, Object... arguments) {
    return to(Message.of(key, arguments));
  }

  /** The text that is sent, agreed or published. */
  public Act text(String concerned) {
    text = concerned;
    return this;
  }

  /** A point that the user should look at before the act, and confirms with it. */
  public Act toCheck(String key, Object... arguments) {
    return toCheck(Message.of(key, arguments));
  }

  /** A point that the user should look at before the act; each is listed once. */
  public Act toCheck(Message item) {
    if (!toCheck.contains(item)) {
      toCheck.add(item);
    }
    return this;
  }

  /** Something that the user may expect to be sent, and that is not. */
  public Act unsent(Message item) {
    unsent.add(item);
    return this;
  }

  /** Something that the act ends, closes or makes impossible. */
  public Act closes(String key, Object... arguments) {
    closes.add(Message.of(key, arguments));
    return this;
  }

  /** The next step, with its actor. */
  public Act next(String key, Object... arguments) {
    next = Message.of(key, arguments);
    return this;
  }

  /** The day by which the next step is due, as the desk of its actor shows it; none without one. */
  public Act by(Optional<LocalDate> day) {
    by = day;
    return this;
  }

  /** Runs something after the act, once, when it can no longer be undone. */
  public Act afterwards(Runnable action) {
    afterwards.add(action);
    return this;
  }

  /** The codes of the receivers, in no order of meaning. */
  List<String> receivers() {
    return receivers.stream().distinct().sorted().toList();
  }

  boolean isBinding() {
    return binding;
  }

  ActSummary summary() {
    return new ActSummary(name, means, to, title, address, text, toCheck, unsent, closes, next, by);
  }

  ActSummary kept() {
    return keepsContent ? summary() : summary().withoutContent();
  }

  void finish() {
    afterwards.forEach(Runnable::run);
  }
}
