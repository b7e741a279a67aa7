package example.waits;

public final class Shortcuts extends Waits {}
