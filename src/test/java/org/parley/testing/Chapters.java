package org.parley.testing;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * For a class whose ordered tests tell one story: once a chapter has failed, those after it are
 * skipped and name it, so that the only failure is the one with the reason.
 */
public final class Chapters implements ExecutionCondition, AfterTestExecutionCallback {

  private static final Namespace HERE = Namespace.create(Chapters.class);
  private static final String FAILED = "failed";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    String failed = store(context).get(FAILED, String.class);
    return failed == null || context.getTestMethod().isEmpty()
        ? ConditionEvaluationResult.enabled("the story goes on")
        : ConditionEvaluationResult.disabled("the story broke off in " + failed);
  }

  @Override
  public void afterTestExecution(ExtensionContext chapter) {
    if (chapter.getExecutionException().isPresent()) {
      store(chapter).put(FAILED, chapter.getDisplayName());
    }
  }

  /** One a class: the engine's own, under the class's name. */
  private static ExtensionContext.Store store(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(HERE, context.getRequiredTestClass().getName()));
  }
}
