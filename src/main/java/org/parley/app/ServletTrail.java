package org.parley.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parley.fault.Trail;

/** Gives each request to a servlet its reference. */
@WebFilter("/*")
public class ServletTrail extends HttpFilter {
  private static final long serialVersionUID = 1;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Trail.beginRequest();
    try {
      chain.doFilter(request, response);
    } finally {
      Trail.endRequest();
    }
  }
}
