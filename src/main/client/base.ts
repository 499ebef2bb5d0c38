import '@hotwired/turbo';
import './csrf';
import './forms';
import './choose';
import './focus';
import './refresh';
