package dev.asynclint.samples.mvctwins;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/** The twins on a real port of a Tomcat with four threads; all tests share one instance. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "server.tomcat.threads.max=4",
      // Patient, or a busy machine would time out where nothing is wrong.
      "samples.peers.timeout=6s",
      "spring.mvc.async.request-timeout=30s"
    })
@ActiveProfiles("mvc")
@interface MvcTwinsTest {}
