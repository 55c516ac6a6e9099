package org.clearinghouse1540.publication;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.workspace.EntryDocument;
import org.clearinghouse1540.workspace.WorkspaceEntry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The entries that States published, as pages and files. */
@Controller
class PublicPostPages {
  private final PublicPosts posts;
  private final PublicFacts facts;
  private final EntryDocument documents;

  PublicPostPages(PublicPosts posts, PublicFacts facts, EntryDocument documents) {
    this.posts = posts;
    this.facts = facts;
    this.documents = documents;
  }

  @GetMapping("/public/posts")
  Page posts(Language language) {
    return Page.of(
        new PostListView(
            posts.list(),
            posts.summaries().stream()
                .map(
                    summary ->
                        new PostListView.Summary(
                            summary.value().entry(),
                            facts.summary(summary, language),
                            summary.ground()))
                .toList()));
  }

  @GetMapping("/public/posts/{id}")
  Page post(@PathVariable long id, Language language) {
    Published<WorkspaceEntry> post = posts.find(id).orElseThrow(NotFound::new);
    return Page.of(new PostView(post, facts.post(post, language)));
  }

  @GetMapping("/public/posts/{id}/file/{form}")
  Download post(@PathVariable long id, @PathVariable String form, Language language) {
    return Download.of(
        documents.of(posts.find(id).orElseThrow(NotFound::new), language), form, "post-" + id);
  }

  @GetMapping("/public/posts/file/{form}")
  Download posts(@PathVariable String form, Language language) {
    List<RecordFacts> all =
        Stream.concat(
                posts.list().stream().map(post -> facts.post(post, language)),
                posts.summaries().stream().map(summary -> facts.summary(summary, language)))
            .toList();
    return Download.of(
        PublicFacts.list("publication.posts", "outreach.title", all, language), form, "posts");
  }
}
