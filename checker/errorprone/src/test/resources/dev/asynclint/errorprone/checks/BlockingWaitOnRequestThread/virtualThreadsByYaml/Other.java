package example;

/** Nothing waits here. */
class Other {}
