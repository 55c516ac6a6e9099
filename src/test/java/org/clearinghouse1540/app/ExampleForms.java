package org.clearinghouse1540.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clearinghouse1540.kit.web.Form;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The forms of the program with example records, as the pages of each role show them. They are
 * collected once for all tests of this run, in a separate program.
 */
public final class ExampleForms {
  private static final ExampleForms COLLECTED = collect();

  private final TestProgram program;
  private final List<FormCrawler.FoundForm> forms = new ArrayList<>();

  private ExampleForms(TestProgram program) {
    this.program = program;
  }

  /** The forms, collected when they are first asked for. */
  public static ExampleForms get() {
    return COLLECTED;
  }

  private static ExampleForms collect() {
    try {
      TestProgram program =
          TestProgram.start(
              Files.createTempDirectory("clearinghouse-forms"), TestProgram.freePort());
      Runtime.getRuntime().addShutdownHook(new Thread(program::close));
      ExampleForms collected = new ExampleForms(program);
      collected.crawl();
      return collected;
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private void crawl() throws IOException {
    ExampleRecords records = new ExampleRecords(program);
    records.create();
    List<String> starts =
        new ArrayList<>(List.of("/desk", "/account", "/drafts", "/matrices/AFG/2017/treaties"));
    starts.addAll(records.addresses());
    for (Visitor user : records.users()) {
      crawl(user, starts);
    }
    crawl(Visitor.signedOut(program.address()), List.of(records.invitation()));
  }

  private void crawl(Visitor user, List<String> starts) {
    FormCrawler crawler = new FormCrawler(user, handlers().keySet());
    crawler.crawl(starts);
    forms.addAll(crawler.all());
  }

  /** The program with the example records. */
  public TestProgram program() {
    return program;
  }

  /** The fewest pages that contain every form, by the user who may open them. */
  public Map<Visitor, Set<String>> pages() {
    Map<Visitor, Set<String>> pages = new LinkedHashMap<>();
    byPattern()
        .values()
        .forEach(
            form ->
                pages.computeIfAbsent(form.user(), user -> new LinkedHashSet<>()).add(form.page()));
    return pages;
  }

  /** Every form on every page of every role. */
  List<FormCrawler.FoundForm> all() {
    return List.copyOf(forms);
  }

  /** One form for each handler. */
  Map<String, FormCrawler.FoundForm> byPattern() {
    Map<String, FormCrawler.FoundForm> found = new TreeMap<>();
    forms.forEach(form -> found.putIfAbsent(form.pattern(), form));
    return found;
  }

  /** The methods that read a form, by their addresses. */
  Map<String, HandlerMethod> handlers() {
    Map<String, HandlerMethod> handlers = new TreeMap<>();
    program
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              if (method.hasMethodAnnotation(PostMapping.class) && readsForm(method)) {
                mapping.getPatternValues().forEach(pattern -> handlers.put(pattern, method));
              }
            });
    return handlers;
  }

  private static boolean readsForm(HandlerMethod method) {
    for (MethodParameter parameter : method.getMethodParameters()) {
      if (parameter.getParameterType() == Form.class) {
        return true;
      }
    }
    return false;
  }
}
