import '@hotwired/turbo';
import './csrf';
import './forms';
import './focus';
import './refresh';
