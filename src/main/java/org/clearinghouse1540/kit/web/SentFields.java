package org.clearinghouse1540.kit.web;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The values and files of a form by the full names of their fields. It tells an observer each field
 * that is asked for, whether it was sent or not.
 */
final class SentFields {
  private final Map<String, List<String>> values;
  private final Map<String, List<SentFile>> files;
  private final Consumer<String> observer;
  private final Set<String> secrets = new HashSet<>();

  SentFields(
      Map<String, List<String>> values,
      Map<String, List<SentFile>> files,
      Consumer<String> observer) {
    this.values = new LinkedHashMap<>(values);
    this.files = new LinkedHashMap<>(files);
    this.observer = observer;
  }

  List<String> values(String field) {
    observer.accept(field);
    return values.getOrDefault(field, List.of());
  }

  List<SentFile> files(String field) {
    observer.accept(field);
    return files.getOrDefault(field, List.of());
  }

  /** All values, without passwords; this is asking for every field. */
  Map<String, List<String>> all() {
    observer.accept(FieldPermissions.ALL);
    return plain();
  }

  /** All values, without passwords, for the mechanism of forms, which shows or compares them. */
  Map<String, List<String>> plain() {
    Map<String, List<String>> all = new LinkedHashMap<>(values);
    all.keySet().removeAll(secrets);
    return Map.copyOf(all);
  }

  Map<String, List<SentFile>> files() {
    return files;
  }

  Set<String> names() {
    return values.keySet();
  }

  void replace(String field, List<String> replacement) {
    values.put(field, List.copyOf(replacement));
  }

  /** Leaves a field out when all values are asked for. */
  void keepSecret(String field) {
    secrets.add(field);
  }
}
