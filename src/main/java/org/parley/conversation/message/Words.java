package org.parley.conversation.message;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of a room. A room declares an interface that extends this one; each method is a
 * sentence, its name the key, its parameters the arguments of an ICU MessageFormat pattern that
 * stands in a properties file (UTF-8) of the interface's own name beside it: {@code
 * StageWords.properties} for English, {@code StageWords_de.properties} for a translation.
 *
 * <p>A method returns {@code String}, or {@link Sentence}: there an argument that is a {@link Span}
 * keeps its meaning. Arguments are numbers, text, {@link LocalDate} (written with its weekday),
 * lists of text (joined as the language does) and, for sentences, spans.
 */
public interface Words {

  /** The words of a room in a language; English where there is no translation. */
  static <T extends Words> T of(Class<T> room, Locale locale) {
    return room.cast(
        Speaker.PROXIES.computeIfAbsent(new Speaker.Key(room, locale), Speaker::proxy));
  }

  /** Makes the proxies. Not for use elsewhere. */
  final class Speaker {
    private static final Map<Key, Object> PROXIES = new ConcurrentHashMap<>();
    private static final char FIRST_MARK = '\uE000';

    private Speaker() {}

    record Key(Class<?> room, Locale locale) {}

    private static Object proxy(Key key) {
      var patterns = patterns(key.room(), key.locale());
      var parsed = new ConcurrentHashMap<Method, MessageFormat>();
      return Proxy.newProxyInstance(
          key.room().getClassLoader(),
          new Class<?>[] {key.room()},
          (self, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
              return method.invoke(patterns, arguments);
            }
            // Parsed once; one copy for each use, for formats are not safe for several threads.
            var format = parsed.computeIfAbsent(method, it -> parse(it, patterns, key.locale()));
            return say(
                method,
                arguments == null ? new Object[0] : arguments,
                (MessageFormat) format.clone(),
                key.locale());
          });
    }

    private static MessageFormat parse(Method method, Properties patterns, Locale locale) {
      var pattern = patterns.getProperty(method.getName());
      if (pattern == null) {
        throw new IllegalStateException("no words for " + method);
      }
      return new MessageFormat(pattern, ULocale.forLocale(locale));
    }

    private static Properties patterns(Class<?> room, Locale locale) {
      var all = new Properties();
      load(room, "", all);
      load(room, "_" + locale.getLanguage(), all);
      return all;
    }

    private static void load(Class<?> room, String suffix, Properties into) {
      var file = room.getSimpleName() + suffix + ".properties";
      try (var in = room.getResourceAsStream(file)) {
        if (in != null) {
          into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Object say(
        Method method, Object[] arguments, MessageFormat format, Locale locale) {
      var named = new HashMap<String, Object>();
      var spans = new ArrayList<Span>();
      var parameters = method.getParameters();
      for (int i = 0; i < parameters.length; i++) {
        named.put(parameters[i].getName(), argument(arguments[i], spans, locale));
      }
      var text = format.format(named);
      return method.getReturnType() == String.class ? text : sentence(text, spans);
    }

    private static Object argument(Object value, List<Span> spans, Locale locale) {
      if (value instanceof Span span) {
        spans.add(span);
        return String.valueOf((char) (FIRST_MARK + spans.size() - 1));
      }
      if (value instanceof LocalDate day) {
        return Days.withWeekday(day, locale);
      }
      if (value instanceof List<?> list) {
        return ListFormatter.getInstance(locale)
            .format(list.stream().map(item -> CleanText.of(String.valueOf(item))).toList());
      }
      return value instanceof String text ? CleanText.of(text) : value;
    }

    private static Sentence sentence(String text, List<Span> spans) {
      var parts = new ArrayList<Span>();
      int from = 0;
      for (int i = 0; i < text.length(); i++) {
        int mark = text.charAt(i) - FIRST_MARK;
        if (mark >= 0 && mark < spans.size()) {
          if (i > from) {
            parts.add(new Span.Plain(text.substring(from, i)));
          }
          parts.add(spans.get(mark));
          from = i + 1;
        }
      }
      if (from < text.length()) {
        parts.add(new Span.Plain(text.substring(from)));
      }
      return new Sentence(parts);
    }
  }

  /** Days as people read them. */
  final class Days {
    private static final Map<Locale, DateFormat> FORMATS = new ConcurrentHashMap<>();

    private Days() {}

    /** "Friday, December 4" and the like; no year. */
    public static String withWeekday(LocalDate day, Locale locale) {
      var format = (DateFormat) FORMATS.computeIfAbsent(locale, Days::inGreenwich).clone();
      return format.format(new java.util.Date(day.toEpochDay() * 86_400_000L));
    }

    private static DateFormat inGreenwich(Locale locale) {
      var format = DateFormat.getInstanceForSkeleton("EEEEdMMMM", ULocale.forLocale(locale));
      format.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
      return format;
    }
  }
}
