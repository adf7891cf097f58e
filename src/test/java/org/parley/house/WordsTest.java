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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Words;

/** Every sentence has its words, and the words have their arguments. */
class WordsTest {
  private static final Set<String> JARGON =
      Set.of(
          "umbrella entity", "outbox", "idempotent", "payload", "exception", "null", "forbidden");

  @Test
  void everySentenceHasAPatternWithTheSameArgumentsAndNoPatternIsLeftOver() throws IOException {
    var problems = new ArrayList<String>();
    for (var room : rooms()) {
      problems.addAll(problemsOf(room, patterns(room)));
    }
    assertThat(problems).isEmpty();
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
      for (var sentence : patterns(room).values()) {
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

  private static Properties patterns(Class<?> room) throws IOException {
    var patterns = new Properties();
    try (var in = room.getResourceAsStream(room.getSimpleName() + ".properties")) {
      assertThat(in).as("words of " + room).isNotNull();
      patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
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
