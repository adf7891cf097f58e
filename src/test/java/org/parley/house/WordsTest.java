package org.parley.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Words;

/** Every sentence has its words, and the words have their arguments. */
class WordsTest {
  private static final Set<String> JARGON =
      Set.of(
          "umbrella entity", "outbox", "idempotent", "payload", "exception", "null", "forbidden");

  private static final Pattern TRANSLATION =
      Pattern.compile("[A-Za-z]+Words_([a-zA-Z_]+)\\.properties");

  @Test
  void everySentenceHasAPatternWithTheSameArgumentsAndNoPatternIsLeftOver() throws IOException {
    var problems = new ArrayList<String>();
    for (var room : rooms()) {
      for (var language : offered()) {
        problems.addAll(problemsOf(room, patterns(room, language)));
      }
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void aLanguageThatMeOffersIsSpokenInEveryRoom() throws IOException {
    assertThat(offered()).contains("en").doesNotHaveDuplicates();
    for (var room : rooms()) {
      assertThat(problemsOf(room, patterns(room, "xx")))
          .as("nobody translated " + room)
          .isNotEmpty()
          .allMatch(it -> it.contains("missing"));
    }
  }

  @Test
  void noTranslationLiesThereThatIsNotOffered() throws IOException {
    try (var files = Files.walk(Path.of("src/main/resources/org/parley"))) {
      assertThat(
              files
                  .map(file -> TRANSLATION.matcher(file.getFileName().toString()))
                  .filter(Matcher::matches)
                  .filter(file -> !offered().contains(file.group(1))))
          .isEmpty();
    }
  }

  @Test
  void theRuleBites() {
    var patterns = new Properties();
    patterns.setProperty("wrongArgument", "{other}");
    patterns.setProperty("leftOver", "x");
    assertThat(problemsOf(Violating.class, patterns))
        .anyMatch(it -> it.contains("missing"))
        .anyMatch(it -> it.contains("wrongArgument"))
        .anyMatch(it -> it.contains("leftOver"));
  }

  @Test
  void noSentenceUsesOurOwnJargon() throws IOException {
    for (var room : rooms()) {
      for (var sentence : patterns(room, "en").values()) {
        assertThat(JARGON).noneMatch(it -> sentence.toString().toLowerCase().contains(it));
      }
    }
  }

  interface Violating extends Words {
    String missing();

    String wrongArgument(String one);
  }

  private static List<Class<?>> rooms() {
    var rooms =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.parley")
                .stream()
                .filter(it -> it.isInterface() && it.isAssignableTo(Words.class))
                .filter(it -> !it.isEquivalentTo(Words.class))
                .map(JavaClass::reflect)
                .collect(Collectors.<Class<?>>toList());
    assertThat(rooms).hasSizeGreaterThan(8);
    return rooms;
  }

  /** Those that a person can choose with {@code me}. */
  private static List<String> offered() {
    try {
      var form = Class.forName("org.parley.partnership.chat.me.ProfileForm");
      var languages = form.getDeclaredField("LANGUAGES");
      languages.setAccessible(true);
      return ((List<?>) languages.get(null)).stream().map(String::valueOf).toList();
    } catch (ReflectiveOperationException gone) {
      throw new IllegalStateException(gone);
    }
  }

  /** What stands in the room's file for that language alone: nothing is borrowed from English. */
  private static Properties patterns(Class<?> room, String language) throws IOException {
    var patterns = new Properties();
    var suffix = language.equals("en") ? "" : "_" + language;
    try (var in = room.getResourceAsStream(room.getSimpleName() + suffix + ".properties")) {
      if (in != null) {
        patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    }
    return patterns;
  }

  private static List<String> problemsOf(Class<?> room, Properties patterns) {
    var problems = new ArrayList<String>();
    var keys = new TreeSet<>(patterns.stringPropertyNames());
    for (Method method : room.getDeclaredMethods()) {
      if (method.isSynthetic() || Modifier.isStatic(method.getModifiers())) {
        continue;
      }
      var pattern = patterns.getProperty(method.getName());
      keys.remove(method.getName());
      if (pattern == null) {
        problems.add(room + ": missing " + method.getName());
      } else if (!arguments(pattern).equals(parameters(method))) {
        problems.add(room + ": arguments of " + method.getName());
      }
      if (method.getReturnType() != String.class && method.getReturnType() != Sentence.class) {
        problems.add(room + ": " + method.getName() + " is neither text nor a sentence");
      }
    }
    keys.forEach(key -> problems.add(room + ": nobody says " + key));
    return problems;
  }

  private static Set<String> arguments(String pattern) {
    var parsed = new MessagePattern(pattern);
    var names = new TreeSet<String>();
    for (int i = 0; i < parsed.countParts(); i++) {
      if (parsed.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
        names.add(parsed.getSubstring(parsed.getPart(i)));
      }
    }
    return names;
  }

  private static Set<String> parameters(Method method) {
    return Arrays.stream(method.getParameters())
        .map(Parameter::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
