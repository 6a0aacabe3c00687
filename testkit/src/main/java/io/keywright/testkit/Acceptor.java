package io.keywright.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A thread that accepts connections on a port until it is stopped. */
final class Acceptor implements Runnable {

    /** What becomes of an accepted connection. */
    interface Handler {
        void accept(Socket client) throws IOException;
    }

    private final ServerSocket listener;
    private final Handler handler;
    private final Thread thread = new Thread(this, "fault-proxy-accept");

    private Acceptor(ServerSocket listener, Handler handler) {
        this.listener = listener;
        this.handler = handler;
    }

    static Acceptor start(InetSocketAddress address, Handler handler) {
        try {
            ServerSocket listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(address);
            Acceptor acceptor = new Acceptor(listener, handler);
            acceptor.thread.setDaemon(true);
            acceptor.thread.start();
            return acceptor;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops listening. The port is closed for good only when no thread waits on it any more. */
    void stop() {
        try {
            listener.close();
            thread.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        while (!listener.isClosed()) {
            try {
                handler.accept(listener.accept());
            } catch (IOException e) {
                // Either it was stopped, which ends the loop, or this client was gone at once.
            }
        }
    }
}
