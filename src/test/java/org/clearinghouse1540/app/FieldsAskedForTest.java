package org.clearinghouse1540.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FieldsAskedForTest {
  private static final ExampleForms FORMS = ExampleForms.get();
  private static final Map<String, FormOfRoles> BY_ADDRESS = FormOfRoles.of(FORMS.all());
  private static final Map<Visitor, String> TOKENS = new HashMap<>();

  @Test
  void measure() {
    Map<FieldsRead.Sender, Set<String>> read = new TreeMap<>(FORMS.readByRecords());
    Map<String, Visitor> users = new TreeMap<>();
    FORMS.all().forEach(form -> users.putIfAbsent(FormOfRoles.role(form.user()), form.user()));
    FORMS.fieldsRead().take();
    long start = System.nanoTime();
    int pairs = 0, without = 0, posts = 0;
    for (FormOfRoles form : BY_ADDRESS.values()) {
      for (String role : users.keySet()) {
        if (!form.isOpenTo(role) || FormsFuzzTest.NEVER.contains(form.pattern())) continue;
        pairs++;
        if (form.roles().contains(role)) {
          FormCrawler.FoundForm first = form.shownTo(role).getFirst();
          posts++;
          send(first.user(), first.action(), form.wrong());
          Set<String> seen = new TreeSet<>();
          for (FormCrawler.FoundForm found : form.shownTo(role)) {
            if (FormValues.hasFields(found.form())
                && seen.add(FieldsRead.kind(FormValues.names(found.form()).toString()))) {
              posts++;
              send(found.user(), found.action(), FormValues.wrong(found.form()));
            }
          }
        } else {
          without++;
          System.out.println("WITHOUT " + form.pattern() + " as " + role);
          if (FormValues.hasFields(form.first().form())) {
            posts++;
            send(users.get(role), form.first().action(), FormValues.wrong(form.first().form()));
          }
        }
      }
    }
    FORMS
        .fieldsRead()
        .take()
        .forEach(
            (k, v) ->
                read.merge(
                    k,
                    v,
                    (x, y) -> {
                      Set<String> u = new TreeSet<>(x);
                      u.addAll(y);
                      return u;
                    }));
    System.out.printf(
        "MEASURE pairs %d without %d posts %d ms %d%n",
        pairs, without, posts, (System.nanoTime() - start) / 1000000);
    long none =
        BY_ADDRESS.values().stream()
            .flatMap(f -> f.roles().stream().map(r -> new FieldsRead.Sender(f.pattern(), r)))
            .filter(x -> !read.containsKey(x))
            .peek(x -> System.out.println("NOREAD " + x))
            .count();
    System.out.println("noread " + none);
    read.forEach(
        (sender, names) -> {
          FormOfRoles form = BY_ADDRESS.get(sender.pattern());
          Set<String> hidden = new TreeSet<>(names);
          if (form != null) hidden.removeAll(form.kindsShownTo(sender.role()));
          hidden.removeIf(f -> !HiddenFieldsTest.maySet(sender.role(), sender.pattern(), f));
          if (!hidden.isEmpty())
            System.out.println(
                "HIDDEN "
                    + sender
                    + (form == null
                        ? " NOFORM"
                        : form.roles().contains(sender.role()) ? "" : " NOTSHOWN")
                    + ": "
                    + hidden);
        });
    Addresses.list().stream()
        .filter(x -> x.method().equals("POST") && !BY_ADDRESS.containsKey(x.pattern()))
        .forEach(x -> System.out.println("NOPAGE " + x.pattern() + " " + x.permission()));
    System.out.println(
        "POST "
            + Addresses.list().stream().filter(x -> x.method().equals("POST")).count()
            + " all "
            + Addresses.list().size()
            + " forms "
            + BY_ADDRESS.size());
  }

  private static void send(Visitor user, String action, Map<String, String> form) {
    Map<String, String> all = new LinkedHashMap<>(form);
    all.put("_csrf", TOKENS.computeIfAbsent(user, Visitor::token));
    String body =
        all.entrySet().stream()
            .map(
                e ->
                    URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8)
                        + "="
                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var r =
        user.sendAsIs(
            action, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.US_ASCII));
    if (r.statusCode() == 403
        || r.statusCode() == 429
        || r.statusCode() < 400 && FormValues.class != null)
      System.out.println(
          "STATUS "
              + r.statusCode()
              + " "
              + action
              + " "
              + user.name()
              + " "
              + r.headers().firstValue("Location").orElse(""));
  }
}
