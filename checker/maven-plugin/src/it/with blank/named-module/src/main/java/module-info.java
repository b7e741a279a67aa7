/** Reactor is an automatic module. */
module reactive {
  requires reactor.core;

  exports reactive;
}
