package org.clearinghouse1540.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearinghouse1540.app.ProgramProcess;
import org.clearinghouse1540.recipes.CodeBlock.Action;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The recipes of CONTRIBUTING.md work as written: their code blocks are applied to a copy of the
 * project, which is compiled, started and used.
 */
class RecipesTest {
  private static final Path RECIPES = Path.of("CONTRIBUTING.md");
  private static final String NOTE = "src/test/resources/notes/delegations-en.txt";

  @TempDir private static Path folder = Path.of("");
  private static String output = "";

  @BeforeAll
  static void followTheRecipes() throws IOException, InterruptedException {
    ProjectCopy project = ProjectCopy.in(folder);
    for (CodeBlock block : CodeBlock.readAll(RECIPES)) {
      project.apply(block);
    }
    project.compile();
    output = project.run(FollowedRecipes.class);
  }

  @Test
  void theChangedProgramPassesItsChecks() {
    assertThat(output).contains(FollowedRecipes.PASSED);
  }

  @Test
  void thePageOfPermissionsShowsTheNewAddresses() throws IOException {
    assertThat(Files.readString(Path.of("docs/permissions.md"))).doesNotContain("/remarks`");
    assertThat(Files.readString(folder.resolve("docs/permissions.md")))
        .contains(
            "| `GET /practices/{id}/remarks` |  | | ● | ● | ● | ● | ● |",
            "| `POST /practices/{id}/remarks` |  | | ● | | | | | | | | | |");
  }

  @Test
  void theNewWordIsUnderstoodOnlyWithTheRecipe() {
    String before =
        ProgramProcess.here("read-note", folder.resolve(NOTE).toString(), "--format", "text").out();
    assertThat(before).doesNotContain(FollowedRecipes.PARTICIPANTS);
    assertThat(output).contains(FollowedRecipes.PARTICIPANTS);
  }

  @Test
  void everyFileOfTheRecipesIsNamedAndEveryRecipeIsThere() throws IOException {
    List<CodeBlock> blocks = CodeBlock.readAll(RECIPES);
    assertThat(blocks).extracting(CodeBlock::action).contains(Action.values());
    assertThat(blocks)
        .filteredOn(block -> block.file().contains("practices/text_"))
        .as("texts in six languages")
        .hasSize(6);
  }
}
